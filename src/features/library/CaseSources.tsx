import { useTranslation } from 'react-i18next';
import type { Source } from '#src/domain/caseStudy.ts';
import { isSafeLink } from '#src/domain/richText.ts';
import classes from './CaseSources.module.css';

type CaseSourcesProps = {
  sources: readonly Source[];
};

/** Where it can be checked. An address that is not a plain web or mail link is shown, but cannot be followed. */
export function CaseSources({ sources }: CaseSourcesProps) {
  const { t } = useTranslation('library');
  return (
    <ol className={classes.sources}>
      {sources.map(({ title, url }) => (
        <li key={`${title} ${url}`}>
          {isSafeLink(url) ? (
            <>
              <a
                className={classes.link}
                href={url}
                target="_blank"
                rel="noopener noreferrer nofollow"
                dir="auto"
              >
                {title || url}
                <span className="portal-visually-hidden"> ({t('source.newTab')})</span>
              </a>
              <span className={classes.host} aria-hidden="true">
                {hostOf(url)}
              </span>
              <span className={classes.address} aria-hidden="true">
                {url}
              </span>
            </>
          ) : (
            <span dir="auto">
              {title}
              {url !== '' && ` (${url})`}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
