#!/bin/sh
# Proves the README's two commands on a machine that has nothing: a fresh Debian 12 root made by
# debootstrap, entered by chroot, with Debian's package mirror as its only network.
#
#   sudo tests/bare_debian.sh /tmp/bare
set -eu
root=${1:?usage: tests/bare_debian.sh FOLDER}
here=$(cd "$(dirname "$0")/.." && pwd)

[ -x "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
rm -rf "$root/root/slantwise"
git clone --quiet "$here" "$root/root/slantwise"

mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
trap 'umount "$root/proc" "$root/dev"' EXIT
enter() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c "$1"; }

enter 'cd /root/slantwise && ./dev demo'
enter 'cd /root/slantwise && test -s report.html'
enter 'cd /root/slantwise && ./dev test'
