import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import type { ContentLanguage } from '#src/domain/classification.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import classes from './PageFrame.module.css';
import { TextLink } from './TextLink.tsx';

type PageFrameProps = {
  title: string;
  /** Of a title that people wrote, where it is known. */
  titleLanguage?: ContentLanguage | undefined;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** What kind of page this is, above the title. */
  eyebrow?: ReactNode;
  actions?: ReactNode;
  width?: 'reading' | 'wide';
  backTo?: { to: string; label: string };
  children: ReactNode;
};

/** Every page: its one h1, its title in the tab, and the place a screen reader lands on after following a link. */
export function PageFrame({
  title,
  titleLanguage,
  lead,
  eyebrow,
  actions,
  width = 'wide',
  backTo,
  children,
}: PageFrameProps) {
  const { t } = useTranslation();
  const heading = useHeadingFocus();

  useEffect(() => {
    document.title = t('pageTitle', { title });
  }, [title, t]);

  return (
    <div className={classes.frame} data-width={width}>
      <header className={classes.header}>
        {backTo && (
          <TextLink to={backTo.to} className={classes.back}>
            <span aria-hidden="true" className={classes.arrow}>
              ←
            </span>
            {backTo.label}
          </TextLink>
        )}
        {eyebrow && <div className={classes.eyebrow}>{eyebrow}</div>}
        <div className={classes.titleRow}>
          <h1
            ref={heading}
            tabIndex={-1}
            className={classes.title}
            lang={titleLanguage}
            dir={titleLanguage === undefined ? 'auto' : directionOf(titleLanguage)}
          >
            {title}
          </h1>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
        {lead && <div className={classes.lead}>{lead}</div>}
      </header>
      {children}
    </div>
  );
}

let isFirstPage = true;

/**
 * Moves focus to the h1 of a new page or a new step, which is also what announces it. The first page of a visit leaves
 * the focus at the top, and a field that the page itself has focused keeps it.
 */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrivedAt = useRef<string>(undefined);
  const { key, pathname } = useLocation();

  useEffect(() => {
    if (arrivedAt.current === pathname) return;
    arrivedAt.current = pathname;
    const hasMoved = !isFirstPage || key !== 'default';
    isFirstPage = false;
    const isPageFocused = document.activeElement?.closest('main') != null;
    if (hasMoved && !isPageFocused) heading.current?.focus({ preventScroll: true });
  }, [pathname, key]);

  return heading;
}
