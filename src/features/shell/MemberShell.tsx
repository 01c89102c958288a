import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { canPostCaseStudy } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { OfflineBanner } from '#src/ui/OfflineBanner.tsx';
import { PathwayStrip } from '#src/ui/PathwayStrip.tsx';
import { Wordmark } from '#src/ui/Wordmark.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { CommandPalette, PaletteButton, type PaletteGroup } from './CommandPalette.tsx';
import { MainNavigation } from './MainNavigation.tsx';
import classes from './MemberShell.module.css';
import { NotificationBell } from './NotificationBell.tsx';
import { navigationFor } from './navigation.ts';
import { PhoneNavigation } from './PhoneNavigation.tsx';

type MemberShellProps = {
  /** What the command palette offers beyond the shell's own; found by `onPaletteQuery`'s words, say. */
  found?: readonly PaletteGroup[];
  onPaletteQuery?: (query: string) => void;
  /** What is said above every page. */
  notices?: ReactNode;
  children: ReactNode;
};

/** Around every page of the portal: where one is, where one can go, what is new. */
export function MemberShell({ found, onPaletteQuery, notices, children }: MemberShellProps) {
  const { t } = useTranslation();
  const { identity, member } = useMember();
  const actor = useActor();
  const items = navigationFor(actor);
  const canWrite = canPostCaseStudy(actor);

  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {t('skipToContent')}
      </a>
      <header className={classes.header}>
        <PathwayStrip />
        <div className={classes.bar}>
          <Wordmark to={paths.home.to()} isShort />
          <MainNavigation items={items} />
          <div className={classes.tools}>
            {canWrite && (
              <ButtonLink to={paths.newSubmission.to()} variant="default" className={classes.write}>
                {t('nav.newCaseStudy')}
              </ButtonLink>
            )}
            <PaletteButton />
            <NotificationBell uid={identity.uid} />
            <AccountMenu
              identity={identity}
              member={member}
              places={items.filter(({ isMinor }) => isMinor)}
            />
          </div>
        </div>
      </header>
      <OfflineBanner />
      {notices}
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>
        <p>{t('footer.text')}</p>
        <p>{t('footer.pathways')}</p>
      </footer>
      <PhoneNavigation items={items} />
      <CommandPalette items={items} canWrite={canWrite} found={found} onQuery={onPaletteQuery} />
    </div>
  );
}
