import type { Pathway } from '#src/domain/classification.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import classes from './CaseCard.module.css';

type CaseEyebrowProps = {
  pathways: readonly Pathway[];
};

export function CaseEyebrow({ pathways }: CaseEyebrowProps) {
  return (
    <span className={classes.pathways}>
      {pathways.map((pathway) => (
        <PathwayBadge key={pathway} pathway={pathway} />
      ))}
    </span>
  );
}
