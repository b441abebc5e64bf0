import { Module } from '@nestjs/common';
import { ReadModelsModule } from '../runner/read-models.module.js';
import { AudittrailController } from './audittrail.controller.js';
import { AudittrailQueries } from './audittrail.queries.js';

@Module({ imports: [ReadModelsModule], controllers: [AudittrailController], providers: [AudittrailQueries] })
export class AudittrailModule {}
