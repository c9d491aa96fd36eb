import { labelledCase } from "../drawnSheet";

/** Every register, wide periods, misleading sheet names, and sheets that are no register. */
export const registerCases = [
  labelledCase("risks on a sheet called Issue Register", {
    sheet: "Issue Register",
    grid: `
      ID | Description | Probability | Impact | Mitigation | Owner | Date raised
      1 | Carriage doors jam in frost | #3 | #4 | Heated sills | F. Abara | @2026-01-12
      2 | Depot lease not renewed | #2 | #5 | Option on a second site | F. Abara | @2026-02-02
      3 | Timetable change collides with works | #4 | #3 | Buses at weekends | C. Lund | @2026-02-20`,
    labels: [
      {
        register: "Risks",
        header: 1,
        fields: "Risk ID|Risk|Inherent probability|Inherent impact|Response action|Owner|Raised on",
        records: "2-4",
        values: {
          "Inherent probability": "3|2|4",
          "Inherent impact": "4|5|3",
          "Raised on": "2026-01-12|2026-02-02|2026-02-20",
        },
      },
    ],
  }),
  labelledCase("milestones", {
    sheet: "Tracker",
    grid: `
      Milestone ID | Project | Milestone | Baseline date | Forecast date | Actual date | RAG
      MS-1 | P-01 | Tender out | @2026-02-02 | @2026-02-16 | @2026-02-17 | G
      MS-2 | P-01 | Contract signed | @2026-05-29 | @2026-06-30 |  | A
      MS-3 | P-02 | First train in test | @2026-09-14 | @2026-09-14 |  | G`,
    labels: [
      {
        register: "Milestones",
        header: 1,
        fields: "Milestone ID|Project ID|Milestone|Baseline date|Forecast date|Actual date|-",
        records: "2-4",
        values: {
          "Baseline date": "2026-02-02|2026-05-29|2026-09-14",
          "Forecast date": "2026-02-16|2026-06-30|2026-09-14",
          "Actual date": "2026-02-17||",
        },
      },
    ],
  }),
  labelledCase("decisions of a board", {
    sheet: "Minutes",
    grid: `
      Programme board decisions 2026
      
      Decision no | Date | Decision | Decided by | Rationale | Outcome
      D-21 | @2026-03-12 | Stop the branch pilot | Programme board | Usage below a tenth | Stopped
      D-22 | @2026-04-09 | Release contingency to Card tokens | Programme board | Certification brought forward | Approved
      D-23 | @2026-05-14 | Second data centre | Programme board | Needs the cost review | Deferred`,
    labels: [
      {
        register: "Decisions",
        header: 3,
        fields: "Decision ID|Date|Decision|Decided by|Rationale|Outcome",
        records: "4-6",
        values: {
          Date: "2026-03-12|2026-04-09|2026-05-14",
          Outcome: "Stopped|Approved|Deferred",
        },
      },
    ],
  }),
  labelledCase("dependencies between projects", {
    sheet: "Links",
    grid: `
      Dep ID | From project | To project | What is needed | Needed by | Status
      DP1 | P-04 | P-01 | Signed network design | @2026-08-31 | Agreed
      DP2 | P-02 | P-04 | Test environment | @2026-10-15 | At risk`,
    labels: [
      {
        register: "Dependencies",
        header: 1,
        fields: "Dependency ID|||Deliverable|Needed by|Status",
        records: "2-3",
        values: { "Needed by": "2026-08-31|2026-10-15", Status: "Agreed|At risk" },
      },
    ],
  }),
  labelledCase("money by project and quarter, one row each", {
    sheet: "Finance extract",
    grid: `
      Project ID | Period | Budget | Actual | Forecast
      P-01 | 2026-Q1 | #120 | #118 | #118
      P-01 | 2026-Q2 | #140 | #151 | #151
      P-02 | 2026-Q1 | #60 | #55 | #55
      P-02 | 2026-Q2 | #80 |  | #85`,
    labels: [
      {
        register: "Financials",
        header: 1,
        fields: "||Budget|Actual|Forecast",
        records: "2-5",
        values: {
          Budget: "120?|140?|60?|80?",
          Actual: "118?|151?|55?|",
          Forecast: "118?|151?|55?|85?",
        },
      },
    ],
  }),
  labelledCase("spend by month beside the project", {
    sheet: "Cash flow",
    grid: `
      Project ID | Project | Manager | Jan-26 | Feb-26 | Mar-26 | Apr-26 | Total
      P-01 | Sorter | Ilse Graf | #10 | #12 | #9 | #0 | =SUM(D2:G2) -> #31
      P-02 | Dock doors | Ilse Graf | #4 | #4 | #4 | #4 | =SUM(D3:G3) -> #16
      P-03 | Racking | Pau Mir | #0 | #22 | #31 | #5 | =SUM(D4:G4) -> #58`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project|Manager|period|period|period|period|",
        records: "2-4",
      },
    ],
  }),
  labelledCase("benefits by financial year with a column for before", {
    sheet: "Benefit profile",
    grid: `
      Benefit ID | Benefit | Owner | Pre 25-26 | 25-26 | 26-27 | 27-28 | Measure
      BN1 | Energy saved | Tove Aas | #0 | #100 | #250 | #300 | £k a year
      BN2 | Rent avoided | Sol Amit | #20 | #80 | #80 | #80 | £k a year`,
    labels: [
      {
        register: "Benefits",
        header: 1,
        fields: "Benefit ID|Benefit|Owner|period|period|period|period|Measure",
        records: "2-3",
      },
    ],
  }),
  labelledCase("capacity by role and month", {
    sheet: "Resources",
    grid: `
      Role | Period | FTE available
      Business analyst | 2026-Q1 | #6
      Business analyst | 2026-Q2 | #5.5
      Tester | 2026-Q1 | #3`,
    labels: [
      {
        register: "Capacity",
        header: 1,
        fields: "Role|Period|FTE",
        records: "2-4",
        values: { FTE: "6|5.5|3" },
      },
    ],
  }),
  labelledCase("demand by project, role and quarter", {
    sheet: "Asks",
    grid: `
      Project ID | Role | Period | FTE required
      P-01 | Tester | 2026-Q1 | #1.5
      P-01 | Developer | 2026-Q1 | #4
      P-02 | Tester | 2026-Q2 | #2`,
    labels: [
      {
        register: "Demand",
        header: 1,
        fields: "|Role|Period|FTE",
        records: "2-4",
        values: { FTE: "1.5|4|2" },
      },
    ],
  }),
  labelledCase("issues with change requests", {
    sheet: "Problems",
    grid: `
      # | Issue title | Raised by | Date logged | Severity | Priority | Assigned to | Resolution | State
      41 | Scanner licence count exceeded | Store 12 | @2026-06-02 |  | Critical | M. Iqbal | Bought 40 more | Closed
      42 | Tax tables out of date | Payroll | @2026-06-09 |  | High | O. Brandt |  | Open
      43 | Label printer jams | Store 3 | @2026-06-10 |  | Low | M. Iqbal |  | Open`,
    labels: [
      {
        register: "Issues",
        header: 1,
        fields: "Issue ID|Issue||Raised on||Priority|Owner|Resolution|Status",
        records: "2-4",
        values: {
          "Raised on": "2026-06-02|2026-06-09|2026-06-10",
          Priority: "High|High|Low",
          Status: "Closed|Open|Open",
        },
      },
    ],
  }),
  labelledCase("stage words of another method, owner columns", {
    sheet: "Demand funnel",
    grid: `
      Demand | Title | Business owner | State | Planned start date | Planned end date | Estimated cost | Health
      DMND-101 | Voice bot for refunds | Nora Quist | Draft | @2026-09-01 | @2027-03-31 | $250,000 | 
      DMND-102 | Ledger upgrade | Theo Marsh | Work in progress | @2026-02-01 | @2026-12-31 | $1,900,000 | Green
      DMND-103 | Retire mainframe | Theo Marsh | Completed | @2024-01-08 | @2026-01-30 | $7,400,000 | Green`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||Stage|Start||Budget|Reported RAG",
        records: "2-4",
        values: {
          Stage: ".|In delivery|Closed",
          Start: "2026-09-01|2026-02-01|2024-01-08",
          Budget: "250000|1900000|7400000",
          "Reported RAG": "|Green|Green",
        },
      },
    ],
  }),
  labelledCase("scored intake list", {
    sheet: "Scoring",
    grid: `
      Project ID | Project | Strategic fit (1-5) | Customer impact (1-5) | Delivery risk (1-5) | Budget £k
      A1 | Tap to pay | #5 | #4 | #2 | #300
      A2 | Paperless post | #3 | #3 | #1 | #120
      A3 | New depot | #4 | #2 | #4 | #4500`,
    labels: [
      {
        register: "Projects",
        header: 1,
        fields: "Project ID|Project||||Budget",
        records: "2-4",
        values: { Budget: "300000|120000|4500000" },
      },
    ],
  }),
  labelledCase("a task list is no project register", {
    sheet: "WBS",
    grid: `
      Task | Duration | Start | Finish | Predecessors | Resource names
      Design kitchen | 10 days | @2026-03-02 | @2026-03-13 |  | Anna
      Order units | 3 days | @2026-03-16 | @2026-03-18 | 1 | Anna
      Fit units | 5 days | @2026-04-13 | @2026-04-17 | 2 | Crew 2`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("a contact list is no register", {
    sheet: "Stakeholder contacts",
    grid: `
      Name | Role | Phone | E-mail | Organisation
      Ada Lind | Architect | 555 0101 | ada@example.org | Lind & Co
      Ben Okri | Sponsor | 555 0102 | ben@example.org | City
      Cho Park | Surveyor | 555 0103 | cho@example.org | Park Ltd`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("a timesheet is no register", {
    sheet: "Hours",
    grid: `
      Employee | Week | Mon | Tue | Wed | Thu | Fri | Total hours
      A. Reed | #12 | #8 | #8 | #7 | #8 | #6 | =SUM(C2:G2) -> #37
      B. Shah | #12 | #8 | #0 | #8 | #8 | #8 | =SUM(C3:G3) -> #32
      C. Vale | #12 | #4 | #4 | #4 | #4 | #4 | =SUM(C4:G4) -> #20`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
  labelledCase("a heat map is no register", {
    sheet: "Matrix",
    grid: `
       | Insignificant | Minor | Moderate | Major | Severe
      Almost certain | #5 | #10 | #15 | #20 | #25
      Likely | #4 | #8 | #12 | #16 | #20
      Possible | #3 | #6 | #9 | #12 | #15
      Unlikely | #2 | #4 | #6 | #8 | #10
      Rare | #1 | #2 | #3 | #4 | #5`,
    labels: [{ register: null, header: 1, fields: "", records: "2-6" }],
  }),
  labelledCase("a stock list is no register", {
    sheet: "Inventory",
    grid: `
      Item | Part number | Quantity | Unit price | Location
      Hex bolt M8 | HB-0008 | #1200 | #0.12 | Bay 4
      Lock washer | LW-0010 | #900 | #0.03 | Bay 4
      Gland plate | GP-0002 | #14 | #21.5 | Bay 9`,
    labels: [{ register: null, header: 1, fields: "", records: "2-4" }],
  }),
];
