export const late = 'select * from ticket where taken_at < now()'
