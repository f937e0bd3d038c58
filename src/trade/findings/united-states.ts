import type {UnitedStatesFinding} from "./finding.js";
import type {FindingSources} from "./territory-data.js";
import {distanceToMedian, median} from "./distribution.js";
import {groupShareOf} from "./metrics.js";
import {atPrevious, totalOf} from "./readings.js";

const GROUP = "US";

/** A smaller part of exports moves by much of itself without being news. */
const LEAST_SHARE = 0.01;

/**
 * What the United States take of exports: news where that is far from elsewhere, much, or has moved, by
 * points or by a large part of itself: a share that has lost or gained a fifth is news beside anything else.
 */
export function unitedStates(data: FindingSources): UnitedStatesFinding[] {
  const share = groupShareOf(data, "export", GROUP);
  if (share === null || share < 0 || totalOf(data, "export") <= 0) return [];
  const shareBefore = atPrevious(data.indices, data.indices.flows.export.groupShareByYear[GROUP]);
  const shares = data.peers.flatMap((peer) => groupShareOf(peer, "export", GROUP) ?? []);
  const move = shareBefore === null ? 0 : Math.abs(share - shareBefore);
  const larger = Math.max(share, shareBefore ?? 0);
  const part = larger >= LEAST_SHARE ? move / larger : 0;
  const news = 0.4 + 0.15 * distanceToMedian(share, shares) + share + 4 * move + 2 * part;
  return [
    {
      kind: "unitedStates",
      salience: Math.min(0.93, news),
      share,
      shareBefore,
      median: shares.length > 1 ? median(shares) : null
    }
  ];
}
