# Limn as a container: the program, Node and the libraries they load; no shell, no package manager, no root.
#   docker build -t limn .
#   docker run --read-only --cap-drop ALL --security-opt no-new-privileges \
#     -v limn-data:/data -p 127.0.0.1:8080:8080 limn
FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm run build && npm prune --omit=dev && deploy/rootfs.sh /rootfs

FROM scratch
COPY --from=build /rootfs /
# Nobody's account: files of the image belong to root and cannot be written.
USER 65532:65532
ENV NODE_ENV=production LIMN_DATA=/data LIMN_HOST=0.0.0.0 LIMN_PUBLIC=true
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["/usr/local/bin/node", "-e", "fetch('http://127.0.0.1:8080/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/local/bin/node", "--max-semi-space-size=4", "/app/packages/limn/bin/limn.js"]
CMD ["serve"]
