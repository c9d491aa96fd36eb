/** Tables that are no register, in the languages of offices; "-" and what follows says what stands below. */
export const otherTables: readonly (readonly [what: string, drawing: string])[] = [
  [
    "task list",
    "ID = -number | Task Name = -text | Duration = -number | Start = -date | Finish = -date | Predecessors = -number | Resource Names = -person | % Complete = -percent",
  ],
  [
    "task list",
    "WBS = -number | Activity = -text | Assigned to = -person | Start date = -date | End date = -date | Status = -",
  ],
  [
    "German task list",
    "Nr. = -number | Aufgabe = -text | Verantwortlich = -person | Beginn = -date | Ende = -date | Status = -",
  ],
  [
    "German schedule",
    "PSP-Code = -number | Vorgangsname = -text | Dauer = -number | Anfang = -date | Ende = -date | Vorgänger = -number",
  ],
  [
    "French task list",
    "N° = -number | Tâche = -text | Responsable = -person | Début = -date | Fin = -date | Avancement = -percent",
  ],
  [
    "Spanish task list",
    "Tarea = -text | Responsable = -person | Fecha de inicio = -date | Fecha fin = -date | Estado = -",
  ],
  [
    "Japanese task list",
    "No = -number | タスク = -text | 担当者 = -person | 開始日 = -date | 終了日 = -date | 進捗率 = -percent",
  ],
  ["contact list", "Name = -person | Role = - | Department = - | E-mail = -mail | Phone = -phone"],
  [
    "German contact list",
    "Nachname = -person | Vorname = -person | Funktion = - | Telefon = -phone | E-Mail = -mail",
  ],
  [
    "stakeholder list",
    "Stakeholder = -person | Role = - | Interest = -level | Influence = -level | Strategy = -text | Owner = -person",
  ],
  [
    "requirements",
    "Req ID = -id | Requirement = -text | Priority = -level | Source = -person | Status = - | Acceptance criteria = -text",
  ],
  [
    "timesheet",
    "Employee = -person | Project = - | Mon = -number | Tue = -number | Wed = -number | Thu = -number | Fri = -number | Total hours = -number",
  ],
  [
    "timesheet rows",
    "Date = -date | Employee = -person | Project = - | Task = -text | Hours = -number",
  ],
  [
    "lessons",
    "No = -number | Lesson learned = -text | Category = - | Recommendation = -text | Owner = -person | Date = -date",
  ],
  ["actions", "Action ID = -id | Action = -text | Owner = -person | Due date = -date | Status = -"],
  [
    "minutes",
    "Item = -number | Agenda item = -text | Discussion = -text | Action = -text | Owner = -person | Due = -date",
  ],
  [
    "assumptions",
    "ID = -id | Assumption = -text | Owner = -person | Date raised = -date | Status = -",
  ],
  [
    "stock",
    "SKU = -id | Product = -text | Quantity = -number | Unit price = -money | Warehouse = - | Supplier = -",
  ],
  [
    "invoices",
    "Invoice No = -id | Supplier = - | Date = -date | Amount = -money | Due date = -date | Paid = -",
  ],
  [
    "assets",
    "Asset ID = -id | Asset = -text | Serial no = -id | Location = - | Purchase date = -date | Cost = -money | Owner = -person",
  ],
  [
    "test cases",
    "Test case = -text | Steps = -text | Expected result = -text | Actual result = -text | Tester = -person | Status = -",
  ],
  ["version history", "Version = -number | Date = -date | Author = -person | Change = -text"],
  ["training", "Employee = -person | Course = -text | Start = -date | End = -date | Result = -"],
  [
    "survey",
    "Timestamp = -date | Name = -person | Question 1 = -level | Question 2 = -level | Comments = -text",
  ],
];
