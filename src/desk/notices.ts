/** Says something at the edge of the screen: that an act is done, or why it could not be. */
export async function say(message: string, tone: 'done' | 'problem'): Promise<void> {
  // With its moving parts it is fetched after the first screen stands.
  const { notifications } = await import('@mantine/notifications');
  notifications.show({ message, color: tone === 'done' ? 'sea' : 'red' });
}
