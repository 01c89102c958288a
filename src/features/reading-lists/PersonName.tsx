import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profileQuery } from '#src/data/members/queries.ts';

/** Whose list it is; while it is being looked up, its place stays quietly empty. */
export function PersonName({ uid }: { uid: string }) {
  const { t } = useTranslation('readingLists');
  const profile = useQuery(profileQuery(uid));
  if (profile.isPending) return <span>…</span>;
  return <bdi>{profile.data?.displayName || t('unnamed')}</bdi>;
}
