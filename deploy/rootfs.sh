#!/bin/sh
# Lays out the root of a container in the folder named: Node, the built program without what only its making needs,
# the shared libraries that both load, certificates, time zones, and an account without rights.
# Run it in a built checkout: deploy/rootfs.sh FOLDER
set -eu
root=$1
node=$(command -v node)
node=$(readlink -f "$node")
mkdir -p "$root/app/packages" "$root/usr/local/bin" "$root/etc/ssl/certs" "$root/data" "$root/tmp"

cp "$node" "$root/usr/local/bin/node"
cp package.json "$root/app/"
cp -R node_modules "$root/app/"
for package in packages/*/; do
  mkdir -p "$root/app/$package"
  cp -R "$package/package.json" "$package/dist" "$root/app/$package"
  for part in bin data node_modules; do
    if [ -d "$package/$part" ]; then cp -R "$package/$part" "$root/app/$package"; fi
  done
done

# What the loader would look for: the libraries of Node and of every native module.
find "$root/app" "$root/usr/local/bin" -type f \( -name '*.node' -o -name '*.so' -o -name '*.so.*' -o -name node \) \
  -exec ldd {} + 2>/dev/null | awk '/=> \// { print $3 } $1 ~ /^\/lib/ { print $1 }' | sort -u |
  while read -r library; do
    case $library in "$root"/*) continue ;; esac
    mkdir -p "$root$(dirname "$library")"
    cp -L "$library" "$root$library"
  done

cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/" 2>/dev/null || true
if [ -d /usr/share/zoneinfo ]; then
  mkdir -p "$root/usr/share" && cp -R /usr/share/zoneinfo "$root/usr/share/"
fi
echo 'limn:x:65532:65532:limn:/data:/usr/sbin/nologin' >"$root/etc/passwd"
echo 'limn:x:65532:' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
chown 65532:65532 "$root/data"
chmod 1777 "$root/tmp"
