import {sumFlowYear} from "../cube/flow-year.js";
import type {FlowYearTask} from "../cube/flow-year.js";
import {makeAxes} from "../cube/axes.js";
import {comparisonWriter} from "../publish/comparison.js";
import {indicesWriter} from "../publish/indices/writer.js";
import {territoryPublisher} from "../publish/territory-files.js";
import type {Codes} from "../read/codes.js";
import {RowRoom} from "../read/row-room.js";
import {readingStage} from "./reading-stage.js";

/**
 * The stages of the data step whose tasks do not wait for each other: from what all tasks share, a way to do
 * one.
 */
export const stages = {
  ...readingStage,
  sum: ({codes}: {codes: Codes}) => {
    const axes = makeAxes([codes]);
    const room = new RowRoom();
    return (task: FlowYearTask) => sumFlowYear(task, axes, room);
  },
  publish: territoryPublisher,
  compare: comparisonWriter,
  indices: indicesWriter
};

/** Name of a stage. */
export type StageName = keyof typeof stages;
/** What all tasks of a stage share. */
export type StageContext<N extends StageName> = Parameters<(typeof stages)[N]>[0];
type Perform<N extends StageName> = ReturnType<(typeof stages)[N]>;
/** A task of a stage. */
export type Task<N extends StageName> = Parameters<Perform<N>>[0];
/** What a task gives. */
export type Result<N extends StageName> = Awaited<ReturnType<Perform<N>>>;
