export declare const ActivitiesPage: () => null;
