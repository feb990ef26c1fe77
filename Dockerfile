# syntax=docker/dockerfile:1

FROM node:24-trixie-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY jobs ./jobs
RUN npm run build

FROM node:24-trixie-slim
# scratch files of pages that are being read lie on disk: a page may be large
ENV NODE_ENV=production STET_DATA=/data TMPDIR=/scratch
# who runs stet owns these; new volumes take that over
RUN install -d -o node -g node -m 0750 /data /scratch
COPY --from=modules /app/node_modules /app/node_modules
COPY package.json LICENSE /app/
COPY --from=build /app/dist /app/dist
USER node
WORKDIR /data
VOLUME ["/data", "/scratch"]
EXPOSE 9780 9781 9782
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.STET_HEALTH_PORT || 9780}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# The flags are those of the program's first line; see bench/README.md.
ENTRYPOINT ["node", "--max-semi-space-size=8", "--heap-growing-percent=80", "/app/dist/src/cli/stet.js"]
CMD ["up"]
