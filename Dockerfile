FROM node:20.20.2-bookworm-slim AS bouw
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY projections projections
COPY migrations migrations
RUN npx tsc -p tsconfig.build.json && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:20.20.2-bookworm-slim
WORKDIR /app
COPY --from=bouw /app/node_modules node_modules
COPY --from=bouw /app/dist dist
COPY package.json ./
COPY web web
COPY regios regios
USER node
CMD ["node", "dist/src/main.js"]
