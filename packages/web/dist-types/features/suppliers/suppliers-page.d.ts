export declare const SuppliersPage: () => null;
