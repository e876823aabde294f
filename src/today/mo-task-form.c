/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "today/mo-task-form.h"

#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "store/mo-search.h"
#include "store/mo-staff.h"
#include "store/mo-tasks.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* What the form is about, kept with it. */
typedef struct {
  MoOffice *office;
  GtkWidget *from; /* until the form is there */
  MoTask *task;    /* as it was loaded; id 0 for a new one */
  GPtrArray *staff;
  GCancellable *looking;
  gint64 person;     /* who was found */
  char *person_said; /* the words they were found by */
  char *unclear;     /* why those words are nobody in particular */
  gboolean waits;    /* submitted while the search was under way */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_cancellable_cancel (asking->looking);
  g_clear_object (&asking->looking);
  g_clear_object (&asking->from);
  g_clear_object (&asking->office);
  g_clear_pointer (&asking->task, mo_task_unref);
  g_clear_pointer (&asking->staff, g_ptr_array_unref);
  g_free (asking->person_said);
  g_free (asking->unclear);
  g_free (asking);
}

static Asking *
of (MoFormDialog *form)
{
  return g_object_get_data (G_OBJECT (form), "asking");
}

/* ---------------------------------------------------------------------- days */

/* "thu", "3/4", "in 2 weeks"; nothing is no day. */
static MoDay
read_day (MoFormDialog *form, gboolean needed)
{
  MoDay today = mo_office_get_today (of (form)->office), day = MO_DAY_NONE;
  g_autofree char *text = mo_form_dialog_get (form, "due");
  g_autofree char *problem = NULL;
  MoPrecision precision = MO_PRECISION_UNKNOWN;

  if (!mo_lenient_day (text, today, &day, &precision, &problem))
    mo_form_dialog_problem (form, "due", problem);
  else if (needed && day == MO_DAY_NONE)
    mo_form_dialog_problem (form, "due", _ ("Write the day, as “thu” or 3 April."));
  else if (day != MO_DAY_NONE && precision != MO_PRECISION_DAY)
    mo_form_dialog_problem (form, "due", _ ("Write one day, as “thu” or 3 April."));
  else if (day != MO_DAY_NONE && day < today)
    mo_form_dialog_problem (form, "due", _ ("This day is over. Write a day from today on."));
  return day;
}

static void
show_day (MoFormDialog *form)
{
  MoDay today = mo_office_get_today (of (form)->office), day = MO_DAY_NONE;
  g_autofree char *text = mo_form_dialog_get (form, "due");
  g_autofree char *words = NULL;
  if (mo_lenient_day (text, today, &day, NULL, NULL) && day != MO_DAY_NONE)
    words = mo_day_to_long (day);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "due"), words);
}

/* ---------------------------------------------------------------------- for whom */

static char *
found_words (const MoFound *found)
{
  const char *town = found->town && *found->town ? found->town : NULL;
  g_autofree char *name = g_strdup_printf ("%s %s", found->first_name, found->last_name);
  g_strstrip (name);
  return g_strjoin (", ",
                    name,
                    town            ? town
                    : found->number ? found->number
                                    : _ ("mentor"),
                    town ? found->number : NULL,
                    NULL);
}

/* Exactly one, or the one whose whole name or number was written. */
static const MoFound *
only_one (GPtrArray *found, const char *said)
{
  const MoFound *exact = NULL;
  guint n = 0;
  if (found->len == 1)
    return g_ptr_array_index (found, 0);
  for (guint i = 0; i < found->len; i++) {
    const MoFound *it = g_ptr_array_index (found, i);
    g_autofree char *name = g_strdup_printf ("%s %s", it->first_name, it->last_name);
    if (g_ascii_strcasecmp (g_strstrip (name), said) == 0 ||
        (it->number && g_ascii_strcasecmp (it->number, said) == 0)) {
      exact = it;
      n++;
    }
  }
  return n == 1 ? exact : NULL;
}

static char *
why_unclear (GPtrArray *found)
{
  if (found->len == 0)
    return g_strdup (_ ("Nobody has this name or number. Write it another way, or leave it "
                        "empty."));
  g_autofree char *first = found_words (g_ptr_array_index (found, 0));
  g_autofree char *second = found_words (g_ptr_array_index (found, 1));
  return found->len == 2
             ? g_strdup_printf (
                   _ ("This may be %s, or %s. Write more of the name."), first, second)
             : g_strdup_printf (
                   _ ("This may be %s, %s or somebody else. Write more of the name."),
                   first,
                   second);
}

static void
show_found (MoFormDialog *form, GPtrArray *found, const char *said)
{
  Asking *asking = of (form);
  const MoFound *one = only_one (found, said);
  g_autofree char *words = one ? found_words (one) : NULL;

  asking->person = one ? one->id : 0;
  asking->unclear = one ? NULL : why_unclear (found);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "person"), words);
}

static void submit (MoFormDialog *form);

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = mo_office_finish (MO_OFFICE (source), result, &error);
  Asking *asking = of (form);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      !mo_form_dialog_get_row (form, "person"))
    return;
  g_clear_object (&asking->looking);
  if (found)
    show_found (form, found, asking->person_said);
  if (asking->waits)
    submit (form);
}

static void
look (MoFormDialog *form)
{
  Asking *asking = of (form);
  g_autofree char *said = mo_form_dialog_get (form, "person");

  if (g_strcmp0 (said, asking->person_said) == 0)
    return;
  g_cancellable_cancel (asking->looking);
  g_clear_object (&asking->looking);
  g_free (asking->person_said);
  asking->person_said = g_strdup (said);
  asking->person = 0;
  g_clear_pointer (&asking->unclear, g_free);
  mo_form_row_set_problem (mo_form_dialog_get_row (form, "person"), NULL);
  mo_form_row_set_reading (mo_form_dialog_get_row (form, "person"), NULL);
  if (!*said)
    return;
  asking->looking = g_cancellable_new ();
  mo_office_read (asking->office,
                  mo_search_job,
                  g_steal_pointer (&said),
                  g_free,
                  (GDestroyNotify) g_ptr_array_unref,
                  asking->looking,
                  looked,
                  g_object_ref (form));
}

static void
changed (MoFormDialog *form, const char *key)
{
  if (g_str_equal (key, "person"))
    look (form);
  else if (g_str_equal (key, "due"))
    show_day (form);
}

static void
left (MoFormDialog *form, const char *key)
{
  if (g_str_equal (key, "person") && of (form)->unclear)
    mo_form_row_set_problem (mo_form_dialog_get_row (form, key), of (form)->unclear);
}

/* ---------------------------------------------------------------------- saving */

static void
written (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

static void
submit (MoFormDialog *form)
{
  Asking *asking = of (form);
  g_autoptr (MoTask) task = mo_task_new ();

  asking->waits = asking->looking != NULL;
  if (asking->waits)
    return; /* who it is for is known in a moment */
  g_autofree char *owner = mo_form_dialog_get (form, "owner");
  task->id = asking->task->id;
  task->rev = asking->task->rev;
  task->subject = mo_form_dialog_get (form, "subject");
  task->note = mo_form_dialog_get (form, "note");
  task->owner = g_ascii_strtoll (owner, NULL, 10);
  task->person = asking->person;
  if (!*task->subject)
    mo_form_dialog_problem (form, "subject", _ ("Write what is to be done, as “Ring the GP”."));
  if (asking->unclear)
    mo_form_dialog_problem (form, "person", asking->unclear);
  task->due = read_day (form, FALSE);
  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_store_put_task_job,
                   g_steal_pointer (&task),
                   (GDestroyNotify) mo_task_unref,
                   g_free,
                   NULL,
                   written,
                   g_object_ref (form));
}

/* ---------------------------------------------------------------------- the form */

typedef struct {
  GPtrArray *codes, *labels, *owned;
  char *chosen;
} Owners;

static void
owners_clear (Owners *owners)
{
  g_ptr_array_unref (owners->codes);
  g_ptr_array_unref (owners->labels);
  g_ptr_array_unref (owners->owned);
  g_free (owners->chosen);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Owners, owners_clear)

/* Nobody yet, then who works here; a new task is for who writes it. */
static Owners
say_owners (const Asking *asking)
{
  Owners owners = { g_ptr_array_new (),
                    g_ptr_array_new (),
                    g_ptr_array_new_with_free_func (g_free),
                    g_strdup (asking->task->owner ? "" : "0") };
  g_ptr_array_add (owners.codes, (gpointer) "0");
  g_ptr_array_add (owners.labels, (gpointer) _ ("Nobody yet"));
  for (guint i = 0; asking->staff && i < asking->staff->len; i++) {
    const MoStaff *it = g_ptr_array_index (asking->staff, i);
    if (it->left != MO_DAY_NONE && it->id != asking->task->owner)
      continue;
    char *code = g_strdup_printf ("%" G_GINT64_FORMAT, it->id);
    g_ptr_array_add (owners.owned, code);
    g_ptr_array_add (owners.codes, code);
    g_ptr_array_add (owners.labels, it->name);
    if (it->id == asking->task->owner || (!asking->task->id && it->me)) {
      g_free (owners.chosen);
      owners.chosen = g_strdup (code);
    }
  }
  g_ptr_array_add (owners.codes, NULL);
  g_ptr_array_add (owners.labels, NULL);
  return owners;
}

static void
show_form (Asking *asking)
{
  gboolean new = asking->task->id == 0;
  g_auto (Owners) owners = say_owners (asking);
  const MoTask *task = asking->task;
  g_autofree char *due = mo_day_to_words (task->due, MO_PRECISION_DAY);
  const MoWizardField fields[] = {
    { .key = "subject",
      .kind = MO_WIZARD_LINE,
      .label = _ ("What is to be done"),
      .required = TRUE,
      .value = task->subject ? task->subject : "" },
    { .key = "person",
      .kind = MO_WIZARD_LINE,
      .label = _ ("About whom"),
      .hint = _ ("A name or a referral’s number. May be left empty."),
      .value = task->person_name ? task->person_name : "" },
    { .key = "due",
      .kind = MO_WIZARD_DAY,
      .label = _ ("By when"),
      .hint = _ ("“thu”, “3 April”, “in 2 weeks”, or empty."),
      .value = task->due != MO_DAY_NONE ? due : "" },
    { .key = "owner",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Who does it"),
      .codes = (const char *const *) owners.codes->pdata,
      .labels = (const char *const *) owners.labels->pdata,
      .value = owners.chosen },
    { .key = "note",
      .kind = MO_WIZARD_LINES,
      .label = _ ("Note"),
      .value = task->note ? task->note : "" },
  };
  g_autoptr (GtkWidget) from = g_steal_pointer (&asking->from);
  MoFormDialog *form = mo_form_dialog_new (from,
                                           new ? _ ("Add a task") : _ ("Change the task"),
                                           NULL,
                                           new ? _ ("Add task") : _ ("Save task"),
                                           fields,
                                           G_N_ELEMENTS (fields));
  asking->person = task->person;
  asking->person_said = g_strdup (task->person_name ? task->person_name : "");
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "changed", G_CALLBACK (changed), NULL);
  g_signal_connect (form, "left", G_CALLBACK (left), NULL);
  g_signal_connect (form, "submitted", G_CALLBACK (submit), NULL);
  show_day (form);
  gtk_window_present (GTK_WINDOW (form));
}

typedef struct {
  MoTask *task;
  GPtrArray *staff;
} Known;

static void
known_free (gpointer data)
{
  Known *known = data;
  g_clear_pointer (&known->task, mo_task_unref);
  g_clear_pointer (&known->staff, g_ptr_array_unref);
  g_free (known);
}

typedef struct {
  gint64 task, person;
} Wanted;

/* The task, or the person that a new one is about; and who works here. */
static gpointer
know_job (MoStore *store, gconstpointer ask, GError **error)
{
  const Wanted *wanted = ask;
  Known *known = g_new0 (Known, 1);

  known->staff = mo_store_list_staff (store, error);
  known->task = !known->staff  ? NULL
                : wanted->task ? mo_store_load_task_job (store, &wanted->task, error)
                               : mo_store_new_task_for (store, wanted->person, error);
  if (known->task)
    return known;
  known_free (known);
  return NULL;
}

static void
known (GObject *source, GAsyncResult *result, gpointer user)
{
  Asking *asking = user;
  g_autoptr (GError) error = NULL;
  Known *answer = mo_office_finish (MO_OFFICE (source), result, &error);

  if (answer) {
    asking->task = g_steal_pointer (&answer->task);
    asking->staff = g_steal_pointer (&answer->staff);
    known_free (answer);
    show_form (asking);
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (asking->from, sentence);
  asking_free (asking);
}

static void
begin (GtkWidget *from, MoOffice *office, Wanted wanted)
{
  Asking *asking = g_new0 (Asking, 1);
  asking->office = g_object_ref (office);
  asking->from = g_object_ref (from);
  mo_office_read (office,
                  know_job,
                  g_memdup2 (&wanted, sizeof wanted),
                  g_free,
                  known_free,
                  NULL,
                  known,
                  asking);
}

void
mo_task_form_add (GtkWidget *from, MoOffice *office, gint64 person)
{
  begin (from, office, (Wanted){ .person = person });
}

void
mo_task_form_edit (GtkWidget *from, MoOffice *office, gint64 task)
{
  begin (from, office, (Wanted){ .task = task });
}

/* ---------------------------------------------------------------------- another day */

static void
put_off_submitted (MoFormDialog *form)
{
  Asking *asking = of (form);
  MoTaskDay to = { asking->task->id, read_day (form, TRUE) };
  if (mo_form_dialog_has_problem (form))
    return;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (asking->office,
                   "",
                   mo_store_put_off_task_job,
                   g_memdup2 (&to, sizeof to),
                   g_free,
                   NULL,
                   NULL,
                   written,
                   g_object_ref (form));
}

void
mo_task_form_put_off (GtkWidget *from, MoOffice *office, gint64 task, const char *words)
{
  Asking *asking = g_new0 (Asking, 1);
  const MoWizardField fields[] = {
    { .key = "due",
      .kind = MO_WIZARD_DAY,
      .label = _ ("To which day"),
      .hint = _ ("“mon”, “3 April”, “in 2 weeks”."),
      .value = _ ("tomorrow") },
  };
  asking->office = g_object_ref (office);
  asking->task = mo_task_new ();
  asking->task->id = task;
  MoFormDialog *form =
      mo_form_dialog_new (from, _ ("Put off"), words, _ ("Put off"), fields, 1);
  g_object_set_data_full (G_OBJECT (form), "asking", asking, asking_free);
  g_signal_connect (form, "changed", G_CALLBACK (changed), NULL);
  g_signal_connect (form, "submitted", G_CALLBACK (put_off_submitted), NULL);
  show_day (form);
  gtk_window_present (GTK_WINDOW (form));
}
