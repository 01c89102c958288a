import { useTranslation } from 'react-i18next';
import type { BuildingBlock } from '#src/domain/caseStudy.ts';
import classes from './BuildingBlocks.module.css';

type BuildingBlocksProps = {
  blocks: readonly BuildingBlock[];
};

const parts = ['what', 'enables', 'watch'] as const;

/** The parts that another city could take over one by one. */
export function BuildingBlocks({ blocks }: BuildingBlocksProps) {
  const { t } = useTranslation('library');
  return (
    <ol className={classes.blocks}>
      {blocks.map((block) => (
        <li key={`${block.name} ${block.what}`} className={classes.block}>
          <h3 className={classes.name} dir="auto">
            {block.name}
          </h3>
          <dl className={classes.parts}>
            {parts
              .filter((part) => block[part] !== '')
              .map((part) => (
                <div key={part} className={classes.part}>
                  <dt className={classes.term}>{t(`block.${part}`)}</dt>
                  <dd className={classes.text} dir="auto">
                    {block[part]}
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
