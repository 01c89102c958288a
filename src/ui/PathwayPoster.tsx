import { pathways } from '#src/domain/classification.ts';
import { randomOf } from './drawing.ts';
import classes from './PathwayPoster.module.css';
import { pathwayFields } from './pathwayFields.ts';
import { PathwayGlyph, pathwayColors } from './pathways.tsx';

type PathwayPosterProps = {
  /** Five houses side by side, or five strips of land one under the other. */
  shape: 'skyline' | 'land';
};

const canvases = { skyline: { width: 110, height: 420 }, land: { width: 400, height: 170 } };

/** The five pathways, each in its own pattern; the portal's mark at its largest. Decorative. */
export function PathwayPoster({ shape }: PathwayPosterProps) {
  const canvas = canvases[shape];
  return (
    <div aria-hidden="true" className={classes.poster} data-shape={shape}>
      {pathways.map((pathway) => (
        <div key={pathway} className={classes.band} style={{ background: pathwayColors(pathway).band }}>
          <svg
            viewBox={`0 0 ${canvas.width} ${canvas.height}`}
            preserveAspectRatio="xMidYMax slice"
            className={classes.pattern}
            aria-hidden="true"
          >
            <path d={pathwayFields[pathway](randomOf(pathway), canvas)} />
          </svg>
          <span className={classes.glyph}>
            <PathwayGlyph pathway={pathway} size="100%" />
          </span>
        </div>
      ))}
    </div>
  );
}
