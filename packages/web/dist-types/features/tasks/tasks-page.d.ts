export declare const TasksPage: () => null;
