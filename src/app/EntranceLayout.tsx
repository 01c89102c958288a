import type { ReactNode } from 'react';
import { OfflineBanner } from '#src/ui/OfflineBanner.tsx';
import { PathwayPoster } from '#src/ui/PathwayPoster.tsx';
import { PathwayStrip } from '#src/ui/PathwayStrip.tsx';
import { Wordmark } from '#src/ui/Wordmark.tsx';
import classes from './EntranceLayout.module.css';

type EntranceLayoutProps = {
  children: ReactNode;
};

/** Around everything before the portal: signing in, confirming, applying. */
export function EntranceLayout({ children }: EntranceLayoutProps) {
  return (
    <div className={classes.layout}>
      <div className={classes.strip}>
        <PathwayStrip />
      </div>
      <div className={classes.room}>
        <header className={classes.header}>
          <Wordmark />
        </header>
        <OfflineBanner />
        <main className={classes.main}>{children}</main>
      </div>
      <div className={classes.poster}>
        <PathwayPoster shape="land" />
      </div>
    </div>
  );
}
