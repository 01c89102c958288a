import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import classes from './CaseContents.module.css';

type CaseContentsProps = {
  sections: readonly { id: string; title: string }[];
};

/** The table of contents: beside the text where there is room, folded above it elsewhere. */
export function CaseContents({ sections }: CaseContentsProps) {
  const { t } = useTranslation('library');
  const { hash } = useLocation();
  const current = useCurrentSection(sections.map(({ id }) => id).join(' '));
  useLinkedSection(hash.slice(1));

  return (
    <>
      <nav className={classes.beside} aria-labelledby="contents">
        <p id="contents" className={classes.title}>
          {t('section.contents')}
        </p>
        <SectionLinks sections={sections} current={current} />
      </nav>
      <details className={classes.folded}>
        <summary className={classes.summary}>{t('section.contents')}</summary>
        <nav aria-label={t('section.contents')}>
          {/* Here the contact stands after the text, out of sight. */}
          <SectionLinks
            sections={[...sections, { id: 'contact', title: t('contact.title') }]}
            current={current}
          />
        </nav>
      </details>
    </>
  );
}

type SectionLinksProps = CaseContentsProps & {
  current: string | undefined;
};

function SectionLinks({ sections, current }: SectionLinksProps) {
  const { state } = useLocation();
  return (
    <ol className={classes.list}>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <Link
            to={{ hash: id }}
            state={state}
            className={classes.link}
            aria-current={id === current ? 'location' : undefined}
            onClick={() => showSection(id)}
          >
            {title}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** The router changes the address without moving the page. */
function showSection(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** The last heading that has passed the upper third of the screen. `ids` are separated by spaces. */
function useCurrentSection(ids: string): string | undefined {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const headings = ids.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const find = () => {
      const line = window.innerHeight / 3;
      const isAtEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 4;
      const passed = headings.filter((heading) => heading.getBoundingClientRect().top < line);
      setCurrent((isAtEnd && window.scrollY > 0 ? headings : passed).at(-1)?.id);
    };
    find();
    window.addEventListener('scroll', find, { passive: true });
    window.addEventListener('resize', find);
    return () => {
      window.removeEventListener('scroll', find);
      window.removeEventListener('resize', find);
    };
  }, [ids]);

  return current;
}

/** A link that names a section opens the page there. */
function useLinkedSection(id: string) {
  const isOpened = useRef(false);
  useEffect(() => {
    if (isOpened.current) return;
    isOpened.current = true;
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, [id]);
}
