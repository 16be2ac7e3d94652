/** A reason takes longer to read than that an act is done. */
const STAYS = { done: 5_000, problem: 20_000 } as const;

/** Says something at the edge of the screen: that an act is done, or why it could not be; `close` names the cross. */
export async function say(message: string, tone: 'done' | 'problem', close: string): Promise<void> {
  // With its moving parts it is fetched after the first screen stands.
  const { notifications } = await import('@mantine/notifications');
  notifications.show({
    message,
    autoClose: STAYS[tone],
    color: tone === 'done' ? 'sea' : 'red',
    closeButtonProps: { 'aria-label': close },
  });
}
