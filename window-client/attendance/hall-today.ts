import { request } from '../../web/request.ts'

const dateFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

/** The hall's own date: a demonstration lives on another day than the browser. */
export async function hallToday(hallId: number): Promise<string> {
  const { clock } = await request('GET /api/halls/:hallId/board', { hallId }, null)
  return dateFormat.format(new Date(clock.now))
}
