import { useQuery, useQueryClient } from '@tanstack/react-query';

export const LINKS = ['links'] as const;

/**
 * Texts with personal links, for whoever gives these out; asking again gives the same links. The list of those given out is looked at
 * anew once they are there.
 */
export function useTextsWithLinks<T>(key: readonly unknown[], ask: () => Promise<T>) {
  const client = useQueryClient();
  return useQuery({
    queryKey: key,
    queryFn: async () => {
      const texts = await ask();
      void client.invalidateQueries({ queryKey: LINKS });
      return texts;
    },
    staleTime: 0,
  });
}
