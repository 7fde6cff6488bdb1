import type { EntryPage } from './page.ts'

// What a page tells the kiosk. Pages decide nothing themselves.

/** A service was touched. */
export class ServiceChosen extends Event {
  static readonly type = 'service-chosen'
  readonly serviceTypeId: number

  constructor(serviceTypeId: number) {
    super(ServiceChosen.type, { bubbles: true, composed: true })
    this.serviceTypeId = serviceTypeId
  }
}

/** A way that leads on from the first page was touched. */
export class PageChosen extends Event {
  static readonly type = 'page-chosen'
  readonly page: EntryPage

  constructor(page: EntryPage) {
    super(PageChosen.type, { bubbles: true, composed: true })
    this.page = page
  }
}

/** An item of the guide was touched. */
export class ItemChosen extends Event {
  static readonly type = 'item-chosen'
  readonly itemId: number

  constructor(itemId: number) {
    super(ItemChosen.type, { bubbles: true, composed: true })
    this.itemId = itemId
  }
}

/** 确认取号 was pressed. */
export class TakePressed extends Event {
  static readonly type = 'take-pressed'

  constructor() {
    super(TakePressed.type, { bubbles: true, composed: true })
  }
}

/** The keypad's entry changed; `entry` is what stands in the field now. */
export class EntryChanged extends Event {
  static readonly type = 'entry-changed'
  readonly entry: string

  constructor(entry: string) {
    super(EntryChanged.type, { bubbles: true, composed: true })
    this.entry = entry
  }
}

/** The visitor is done. */
export class Left extends Event {
  static readonly type = 'left'

  constructor() {
    super(Left.type, { bubbles: true, composed: true })
  }
}

/** A question of a theme was answered. */
export class AnswerChosen extends Event {
  static readonly type = 'answer-chosen'
  readonly answer: string

  constructor(answer: string) {
    super(AnswerChosen.type, { bubbles: true, composed: true })
    this.answer = answer
  }
}

/** On to the number, from a question or from the list. */
export class Proceeded extends Event {
  static readonly type = 'proceeded'

  constructor() {
    super(Proceeded.type, { bubbles: true, composed: true })
  }
}
