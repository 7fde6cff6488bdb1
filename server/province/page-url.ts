/** A service as the province's evaluation page has to know it. */
export type PageService = {
  projectNo: string
  taskCode: string
  /** Who served, as on the card at the window: never a citizen. */
  staffName: string
  workNo: string
}

/**
 * The address of the province's own evaluation page for one service: its parameters as a query string, twice Base64,
 * in the place of {params}. `evaluateChannel=PJQ`: from the rating device at a window.
 */
export function evaluationPage(pageUrl: string, service: PageService): string {
  const query = new URLSearchParams({
    evaluateChannel: 'PJQ',
    projNo: service.projectNo,
    serviceCode: service.taskCode,
    evaluatedPersonInfo: `${service.staffName},${service.workNo}`,
  })
  const twice = base64(base64(query.toString()))
  return pageUrl.replace('{params}', () => encodeURIComponent(twice))
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
