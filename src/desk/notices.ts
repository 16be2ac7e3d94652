/** Says something at the edge of the screen: that an act is done, or why it could not be; `close` names the cross. */
export async function say(message: string, tone: 'done' | 'problem', close: string): Promise<void> {
  // With its moving parts it is fetched after the first screen stands.
  const { notifications } = await import('@mantine/notifications');
  notifications.show({
    message,
    color: tone === 'done' ? 'sea' : 'red',
    closeButtonProps: { 'aria-label': close },
  });
}
