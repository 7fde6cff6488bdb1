import { expect, it } from 'vitest'
import { lookAt, openAdmin } from './harness/at-admin.ts'
import { receiveRestaurant } from './harness/at-themes.ts'
import { openBrowser, part, picture } from './harness/browser.ts'
import { openHouse } from './harness/house.ts'

it(
  'two departments go to a restaurant together, and write down once what they found',
  { timeout: 180_000 },
  async () => {
    await using house = await openHouse()
    await using screens = await openBrowser()
    const { no } = await receiveRestaurant(house)
    const leader = await openAdmin(screens, {
      url: house.url,
      account: 'hl048',
      page: 'theme-cases',
      expects: [/^422 POST \/api\/theme-cases\/\d+\/surveys$/],
    })
    await part(leader, 'theme-case', { no }).waitFor()
    await part(leader, 'open').first().click()
    await part(leader, 'survey-part').first().waitFor()
    expect(await part(leader, 'survey-part').count()).toBe(2)
    await part(leader, 'survey-words').fill('周二上午九点到店，市场监管局、卫生健康委各一人。')
    await lookAt(leader, 'joint-survey-plan')

    // With one part left out there is nothing joint about it.
    await part(leader, 'survey-part').first().press('Space')
    await part(leader, 'survey').press('Enter')
    await part(leader, 'survey-problem').getByText('联合踏勘至少选择两个事项').waitFor()
    await part(leader, 'survey-part').first().press('Space')
    await part(leader, 'survey').press('Enter')
    await part(leader, 'joint-survey', { ended: 'false' }).waitFor()
    await part(leader, 'theme-part', { status: 'IN_SURVEY' }).first().waitFor()
    await picture(leader, 'joint-survey-begun')
    await part(leader, 'survey-words').fill('场地与图纸相符，卫生设施齐全。')
    await part(leader, 'survey').press('Enter')
    await part(leader, 'joint-survey', { ended: 'true' }).waitFor()
    await part(leader, 'theme-part', { status: 'ACCEPTED' }).first().waitFor()
    await lookAt(leader, 'joint-survey-ended')
  },
)
