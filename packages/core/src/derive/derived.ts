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

/** Derived results, each computed once before the rules and the standing of claims read them. */
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
