import { Button, Kbd } from '@mantine/core'
import type { ReactNode } from 'react'

interface KeyButtonProps {
  readonly title: ReactNode
  /** The key as it is shown; heard by the screen, not by the button. */
  readonly hint: string
  readonly isOff?: boolean
  readonly isMain?: boolean
  readonly isPressed?: boolean
  readonly onPress: () => void
}

/** A button that shows the key which does the same. */
export function KeyButton({ title, hint, isOff = false, isMain = false, isPressed, onPress }: KeyButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant={isMain ? 'filled' : isPressed ? 'light' : 'default'}
      disabled={isOff}
      aria-keyshortcuts={hint}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      rightSection={
        <Kbd size="xs" aria-hidden="true">
          {hint}
        </Kbd>
      }
      onClick={onPress}
    >
      {title}
    </Button>
  )
}
