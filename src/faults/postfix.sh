#!/bin/sh
# A Postfix of one's own for trials, on the loopback, all it writes in one directory; as root, as Postfix wants it.
#   postfix.sh install                 installs Debian's package, and starts nothing
#   postfix.sh run DIR PORT NEXT_PORT  takes any mail and hands it to the server on the next port, until it is ended;
#                                      69: there is none to run, or this is not root
PATH=$PATH:/usr/sbin
case $1 in
install)
  apt-get update && DEBIAN_FRONTEND=noninteractive exec apt-get install -y --no-install-recommends postfix
  ;;
run) ;;
*)
  sed -n '2,5s/^# *//p' "$0" >&2
  exit 64
  ;;
esac
[ "$(id -u)" = 0 ] && command -v postfix >/dev/null && [ -x /usr/lib/postfix/sbin/master ] || exit 69
directory=$2
mkdir -p "$directory/etc" "$directory/queue" "$directory/data"
chmod 755 "$directory" "$directory/etc" "$directory/queue"
chown postfix "$directory/data"
cat >"$directory/etc/main.cf" <<END
compatibility_level = 3.6
queue_directory = $directory/queue
data_directory = $directory/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = relay.region.example
mydestination =
local_recipient_maps =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_tls_security_level = none
smtp_tls_security_level = none
relayhost = [127.0.0.1]:$4
disable_dns_lookups = yes
message_size_limit = 83886080
minimal_backoff_time = 2s
maximal_backoff_time = 5s
queue_run_delay = 2s
maillog_file_prefixes = $directory
maillog_file = $directory/log
END
cat >"$directory/etc/master.cf" <<END
127.0.0.1:$3 inet n - n - - smtpd
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
END
postfix -c "$directory/etc" check
# Postfix's own script would stay between: whoever ends this process ends Postfix
MAIL_CONFIG=$directory/etc exec /usr/lib/postfix/sbin/master -c "$directory/etc" -d
