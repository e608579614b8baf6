import type { Action, PlaceId } from './desk.ts'

/** Shows another screen of the window; what is in hand stays in hand. */
export const goTo = {
  id: 'go-to',
  run: (desk, place) => desk.view.setState({ place }),
} satisfies Action<PlaceId>
