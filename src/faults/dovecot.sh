#!/bin/sh
# A Dovecot of one's own for trials: one mailbox, on the loopback, all it writes in one directory.
#   dovecot.sh install             installs Debian's package (as root)
#   dovecot.sh run DIR PORT WORD   serves any user whose password is WORD, until it is ended; 69: there is none to run
PATH=$PATH:/usr/sbin
case $1 in
install)
  apt-get update && exec apt-get install -y --no-install-recommends dovecot-imapd
  ;;
run) ;;
*)
  sed -n '2,4s/^# *//p' "$0" >&2
  exit 64
  ;;
esac
case $(dovecot --version 2>/dev/null) in
2.3.*) ;;
*) exit 69 ;; # 2.4 is configured in other words
esac
directory=$2
as=
user=$(id -un)
group=$(id -gn)
if [ "$(id -u)" = 0 ]; then # Dovecot serves no mail as root
  user=nobody
  group=$(id -gn nobody)
  as="setpriv --reuid=$user --regid=$group --clear-groups"
  chown "$user:$group" "$directory"
fi
cat >"$directory/dovecot.conf" <<END
protocols = imap
listen = 127.0.0.1
base_dir = $directory/run
state_dir = $directory/run
log_path = $directory/log
default_internal_user = $user
default_internal_group = $group
default_login_user = $user
first_valid_uid = 1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:$directory/mail
mail_fsync = never
mail_max_userip_connections = 100
passdb {
  driver = static
  args = password=$4
}
userdb {
  driver = static
  args = uid=$user gid=$group home=$directory
}
service imap-login {
  chroot =
  service_count = 0
  inet_listener imap {
    port = $3
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
END
exec $as dovecot -F -c "$directory/dovecot.conf"
