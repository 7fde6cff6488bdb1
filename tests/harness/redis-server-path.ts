/** Where Debian and Ubuntu put it. */
export const redisServerPath = '/usr/bin/redis-server'
