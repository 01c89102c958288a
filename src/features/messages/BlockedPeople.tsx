import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { blocksQuery } from '#src/data/conversations/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './Messages.module.css';
import { UnblockButton } from './UnblockButton.tsx';

/** Whom one does not want to hear from, and the way back. */
export function BlockedPeople() {
  const { t } = useTranslation('messages');
  const { identity } = useMember();
  const blocks = useQuery(blocksQuery(identity.uid));
  return (
    <section aria-labelledby="blocked" className={classes.section}>
      <h2 id="blocked">{t('blocked.title')}</h2>
      <p className={classes.note}>{t('blocked.hint')}</p>
      <Faces
        query={blocks}
        loading={<LoadingLines lines={1} />}
        empty={<p className={classes.note}>{t('blocked.none')}</p>}
      >
        {(list) => (
          <ul className={classes.rows}>
            {list.map(({ id, name }) => (
              <li key={id} className={classes.row}>
                <div className={classes.head}>
                  <bdi className={classes.name}>{name || t('conversation.unnamed')}</bdi>
                  <UnblockButton
                    uid={identity.uid}
                    other={{ uid: id, name: name || t('conversation.unnamed') }}
                  />
                </div>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </section>
  );
}
