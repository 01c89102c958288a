import { useMutation, useQueryClient } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { saveNotificationSettings } from '#src/data/notifications/commands.ts';
import { nextLetterQuery, notificationSettingsQuery } from '#src/data/notifications/letterQueries.ts';
import type { NotificationSettings } from '#src/domain/notificationSettings.ts';

/** Saves one change after the other; the screen follows at once, and goes back where a change was not stored. */
export function useSaveSettings(uid: string) {
  const client = useQueryClient();
  const { queryKey } = notificationSettingsQuery(uid);
  return useMutation({
    scope: { id: `notification-settings-${uid}` },
    // Fails at once without a network, instead of waiting for one.
    networkMode: 'always',
    mutationFn: (settings: NotificationSettings) => saveNotificationSettings(database(), uid, settings),
    onMutate: async (settings) => {
      // A read on its way would bring back what is being replaced.
      await client.cancelQueries({ queryKey });
      const stored = client.getQueryData(queryKey);
      client.setQueryData(queryKey, settings);
      return { stored };
    },
    onSuccess: () => client.invalidateQueries({ queryKey: nextLetterQuery(uid).queryKey }),
    onError: (_error, _settings, context) => {
      client.setQueryData(queryKey, context?.stored);
      return client.invalidateQueries({ queryKey });
    },
  });
}
