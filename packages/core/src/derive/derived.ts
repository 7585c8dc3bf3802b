import type {
  ComparisonResult,
  DpiaResult,
  FreedomResult,
  RequirementResult,
  RightResult,
  RiskResult,
  RoleResult,
  TransferResult,
} from '../evaluation.js';

/** What is computed once, before the rules and the standing of claims look at it. */
export type Derived = {
  readonly roles: readonly RoleResult[];
  readonly transfers: readonly TransferResult[];
  readonly rights: readonly RightResult[];
  readonly freedoms: readonly FreedomResult[];
  readonly risks: readonly RiskResult[];
  readonly comparison: readonly ComparisonResult[];
  readonly requirements: readonly RequirementResult[];
  readonly dpia: DpiaResult;
};
