import { useTranslation } from 'react-i18next';
import { type BuildingBlock, caseStudyLimits } from '#src/domain/caseStudy.ts';
import classes from './FormGroup.module.css';
import { ItemText } from './ItemText.tsx';
import { RepeatedGroup } from './RepeatedGroup.tsx';
import { repeated } from './repeated.ts';
import { useContentField } from './WritingContext.ts';

const emptyBlock: BuildingBlock = { name: '', what: '', enables: '', watch: '' };
const texts = ['what', 'enables', 'watch'] as const;

/** Parts of the case that a peer could take over one by one. */
export function BuildingBlocksField() {
  const { t } = useTranslation('editor');
  const [blocks, change] = useContentField('buildingBlocks');
  const { add, remove, update } = repeated(blocks, change, emptyBlock);

  return (
    <RepeatedGroup
      name="buildingBlocks"
      count={blocks.length}
      most={caseStudyLimits.buildingBlocks}
      isOptional
      texts={{
        none: t('blocks.none'),
        add: blocks.length === 0 ? t('blocks.add') : t('blocks.addAnother'),
        one: (number) => t('blocks.one', { number }),
        remove: (number) => t('blocks.remove', { number }),
      }}
      onAdd={add}
      onRemove={remove}
    >
      {(index) => {
        const block = blocks[index] ?? emptyBlock;
        return (
          <div className={classes.grid}>
            <ItemText
              label={t('blocks.name')}
              value={block.name}
              onChange={(name) => update(index, { name })}
              most={caseStudyLimits.blockName}
              className={classes.wide}
            />
            {texts.map((part) => (
              <ItemText
                key={part}
                label={t(`blocks.${part}`)}
                value={block[part]}
                onChange={(next) => update(index, { [part]: next })}
                most={caseStudyLimits.blockText}
                isLong
                className={classes.wide}
              />
            ))}
          </div>
        );
      }}
    </RepeatedGroup>
  );
}
