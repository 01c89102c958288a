import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { profileQuery } from '#src/data/members/queries.ts';
import { nextLetterQuery } from '#src/data/notifications/letterQueries.ts';
import type { LetterPreview as Preview } from '#src/data/notifications/letterSource.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { letterDueFrom } from '#src/domain/digest.ts';
import { composeLetter, letterLanguage } from '#src/domain/letter.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatDateTime } from '#src/ui/format.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './Letters.module.css';
import { LetterView } from './LetterView.tsx';

/** What the next letter would say, made in the same way as the letter itself. */
export function LetterPreview() {
  const { t } = useTranslation('notifications');
  const { identity } = useMember();
  const profile = useQuery(profileQuery(identity.uid));
  const next = useQuery({ ...nextLetterQuery(identity.uid), enabled: !profile.isLoading });

  return (
    <section aria-labelledby="letter-preview" className={classes.preview}>
      <h2 id="letter-preview">{t('preview.title')}</h2>
      <p className={classes.soft}>{t('preview.hint')}</p>
      <Faces query={next} loading={<LoadingLines lines={5} />} isEmpty={() => false}>
        {(preview) => <NextLetter preview={preview} name={profile.data?.displayName ?? ''} />}
      </Faces>
    </section>
  );
}

function NextLetter({ preview, name }: { preview: Preview; name: string }) {
  const { t } = useTranslation('notifications');
  const now = useNow();
  const { contents, settings, record } = preview;
  const from = letterDueFrom(settings, record);
  if (!from) return <p>{t('preview.off')}</p>;
  const reader = { name, lettersPerWeek: settings.lettersPerWeek, language: letterLanguage };
  const letter = composeLetter(contents, reader, {
    t: (message, values) => t(message, { ...values }),
    paths,
  });
  if (!letter) return <p>{t('preview.empty')}</p>;
  return (
    <>
      <p>{from <= now ? t('preview.due') : t('preview.dueFrom', { when: formatDateTime(from) })}</p>
      <LetterView letter={letter} />
    </>
  );
}
