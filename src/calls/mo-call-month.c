/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "calls/mo-call-month-private.h"
#include "core/mo-bank-holiday.h"
#include "widget/mo-access.h"

G_DEFINE_FINAL_TYPE (MoCallMonth, mo_call_month, GTK_TYPE_WIDGET)

guint mo_call_month_signals[N_SIGNALS];

GtkWidget *
mo_call_month_new (void)
{
  return g_object_new (MO_TYPE_CALL_MONTH, NULL);
}

static void
put_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* ---------------------------------------------------------------------- what is shown */

static void
show_head (MonthCell *cell, guint calls, int of_month, MoDay today, MoDay chosen)
{
  int mday, month;
  mo_day_split (cell->day, NULL, &month, &mday);
  g_autofree char *shortly = mo_day_to_short (cell->day, cell->day);
  g_autofree char *words = cell->day == today ? g_strdup_printf (_ ("%d, today"), mday)
                           : mday == 1        ? g_steal_pointer (&shortly)
                                              : g_strdup_printf ("%d", mday);
  g_autofree char *day = mo_day_to_long (cell->day);
  g_autofree char *count = g_strdup_printf (ngettext ("%u call", "%u calls", calls), calls);
  g_autofree char *name = g_strdup_printf (
      "%s%s, %s", day, mo_is_bank_holiday (cell->day) ? _ (", bank holiday") : "", count);

  gtk_label_set_label (GTK_LABEL (cell->number), words);
  mo_access_icon_button (cell->head, name);
  put_class (cell->box, "other", month != of_month);
  put_class (cell->box, "today", cell->day == today);
  put_class (cell->box, "chosen", cell->day == chosen);
}

static void
show_more (MonthCell *cell, guint more)
{
  g_autofree char *words = g_strdup_printf (_ ("%u more"), more);
  g_autofree char *day = mo_day_to_long (cell->day);
  g_autofree char *name =
      g_strdup_printf (ngettext ("%u more call on %s", "%u more calls on %s", more), more, day);
  gtk_widget_set_visible (cell->more, more > 0);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell->more))), words);
  mo_access_icon_button (cell->more, name);
}

static void
show_cell (MoCallMonth *self,
           MonthCell *cell,
           MoCallView *const *calls,
           guint n,
           GHashTable *clashing)
{
  guint fit = n <= LINES ? n : LINES - 1;
  for (guint i = 0; i < LINES; i++) {
    gtk_widget_set_visible (GTK_WIDGET (cell->events[i]), i < fit);
    if (i >= fit)
      continue;
    mo_call_event_set (cell->events[i],
                       calls[i],
                       MO_CALL_LINE,
                       g_hash_table_contains (clashing, &calls[i]->id));
    mo_call_event_set_chosen (cell->events[i], calls[i]->id == self->chosen);
  }
  show_more (cell, n - fit);
}

static gint64
focused_call (MoCallMonth *self)
{
  guint part;
  MonthCell *cell = mo_call_month_focused (self, &part);
  GtkWidget *parts[LINES + 2];
  if (!cell)
    return 0;
  mo_call_month_parts (cell, parts);
  return MO_IS_CALL_EVENT (parts[part])
             ? mo_call_event_get_call (MO_CALL_EVENT (parts[part]))->id
             : 0;
}

void
mo_call_month_show (MoCallMonth *self,
                    MoDay first,
                    int weeks,
                    int of_month,
                    MoDay today,
                    MoDay day,
                    GPtrArray *calls,
                    GHashTable *clashing,
                    gint64 chosen)
{
  guint at = 0, part;
  gint64 focus = focused_call (self);
  gboolean within = mo_call_month_focused (self, &part) != NULL;

  self->first = first;
  self->weeks = CLAMP (weeks, 1, WEEKS);
  self->day = day;
  self->chosen = chosen;
  while (at < calls->len && ((MoCallView *) g_ptr_array_index (calls, at))->day < first)
    at++;
  for (int i = 0; i < WEEKS * 7; i++) {
    MonthCell *cell = &self->cells[i];
    guint from = at;
    cell->day = first + i;
    gtk_widget_set_visible (cell->box, i < self->weeks * 7);
    while (at < calls->len && ((MoCallView *) g_ptr_array_index (calls, at))->day == cell->day)
      at++;
    show_head (cell, at - from, of_month, today, day);
    show_cell (self, cell, (MoCallView *const *) calls->pdata + from, at - from, clashing);
  }
  if (within && !(focus && mo_call_month_focus_call (self, focus)) &&
      !(chosen && mo_call_month_focus_call (self, chosen)))
    mo_call_month_focus_day (self, day);
}

void
mo_call_month_set_judge (MoCallMonth *self, MoCallJudge judge, gpointer user)
{
  self->judge = judge;
  self->judge_user = user;
}

/* ---------------------------------------------------------------------- the focus */

guint
mo_call_month_parts (MonthCell *cell, GtkWidget *parts[LINES + 2])
{
  guint n = 0;
  parts[n++] = cell->head;
  for (guint i = 0; i < LINES; i++)
    if (gtk_widget_get_visible (GTK_WIDGET (cell->events[i])))
      parts[n++] = GTK_WIDGET (cell->events[i]);
  if (gtk_widget_get_visible (cell->more))
    parts[n++] = cell->more;
  return n;
}

MonthCell *
mo_call_month_focused (MoCallMonth *self, guint *part)
{
  GtkWidget *parts[LINES + 2];
  for (int i = 0; i < self->weeks * 7; i++) {
    guint n = mo_call_month_parts (&self->cells[i], parts);
    for (*part = 0; *part < n; ++*part)
      if (gtk_widget_has_focus (parts[*part]))
        return &self->cells[i];
  }
  return NULL;
}

gboolean
mo_call_month_focus_call (MoCallMonth *self, gint64 id)
{
  for (int i = 0; i < self->weeks * 7; i++)
    for (guint j = 0; j < LINES; j++) {
      MoCallEvent *event = self->cells[i].events[j];
      if (gtk_widget_get_visible (GTK_WIDGET (event)) &&
          mo_call_event_get_call (event)->id == id)
        return gtk_widget_grab_focus (GTK_WIDGET (event));
    }
  return FALSE;
}

gboolean
mo_call_month_focus_day (MoCallMonth *self, MoDay day)
{
  int at = day - self->first;
  return at >= 0 && at < self->weeks * 7 && gtk_widget_grab_focus (self->cells[at].head);
}

static gboolean
mo_call_month_grab_focus (GtkWidget *widget)
{
  MoCallMonth *self = MO_CALL_MONTH (widget);
  return mo_call_month_focus_call (self, self->chosen) ||
         mo_call_month_focus_day (self, self->day) ||
         mo_call_month_focus_day (self, self->first);
}

/* One stop for Tab. */
static gboolean
mo_call_month_focus (GtkWidget *widget, GtkDirectionType direction)
{
  guint part;
  if (mo_call_month_focused (MO_CALL_MONTH (widget), &part))
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

/* ---------------------------------------------------------------------- the widget */

static void
event_clicked (MoCallEvent *event, MoCallMonth *self)
{
  g_signal_emit (self, mo_call_month_signals[CHOSEN], 0, mo_call_event_get_call (event)->id);
}

static MonthCell *
cell_of (MoCallMonth *self, GtkWidget *part)
{
  for (int i = 0; i < WEEKS * 7; i++)
    if (gtk_widget_is_ancestor (part, self->cells[i].box))
      return &self->cells[i];
  return NULL;
}

static void
head_clicked (GtkWidget *head, MoCallMonth *self)
{
  g_signal_emit (self, mo_call_month_signals[DAY_CHOSEN], 0, cell_of (self, head)->day);
}

static void
more_clicked (GtkWidget *more, MoCallMonth *self)
{
  g_signal_emit (self, mo_call_month_signals[DAY_OPENED], 0, cell_of (self, more)->day);
}

static GtkWidget *
small_button (GtkWidget **label)
{
  GtkWidget *button = gtk_button_new (), *words = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-month-small");
  if (label)
    *label = words;
  return button;
}

static void
make_cell (MoCallMonth *self, int at)
{
  MonthCell *cell = &self->cells[at];
  cell->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (cell->box, "mo-month-day");
  cell->head = small_button (&cell->number);
  g_signal_connect (cell->head, "clicked", G_CALLBACK (head_clicked), self);
  gtk_box_append (GTK_BOX (cell->box), cell->head);
  cell->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (cell->note), 0);
  gtk_label_set_wrap (GTK_LABEL (cell->note), TRUE);
  gtk_widget_add_css_class (cell->note, "mo-month-note");
  gtk_widget_set_visible (cell->note, FALSE);
  gtk_box_append (GTK_BOX (cell->box), cell->note);
  for (guint i = 0; i < LINES; i++) {
    cell->events[i] = MO_CALL_EVENT (mo_call_event_new ());
    g_signal_connect (cell->events[i], "clicked", G_CALLBACK (event_clicked), self);
    gtk_widget_set_visible (GTK_WIDGET (cell->events[i]), FALSE);
    gtk_box_append (GTK_BOX (cell->box), GTK_WIDGET (cell->events[i]));
  }
  cell->more = small_button (NULL);
  g_signal_connect (cell->more, "clicked", G_CALLBACK (more_clicked), self);
  gtk_box_append (GTK_BOX (cell->box), cell->more);
  gtk_grid_attach (GTK_GRID (self->grid), cell->box, at % 7, at / 7, 1, 1);
}

static GtkWidget *
make_names (void)
{
  static const char *const names[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                       N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_widget_add_css_class (box, "mo-month-names");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_box_append (GTK_BOX (box), gtk_label_new (_ (names[i])));
  return box;
}

static void
mo_call_month_dispose (GObject *object)
{
  MoCallMonth *self = MO_CALL_MONTH (object);
  self->weeks = 0;
  self->dragged = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_call_month_parent_class)->dispose (object);
}

static guint
new_signal (const char *name, guint n, GType one, GType two, GType three)
{
  return g_signal_new (name,
                       MO_TYPE_CALL_MONTH,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n,
                       one,
                       two,
                       three);
}

static void
mo_call_month_class_init (MoCallMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  guint *signals = mo_call_month_signals;

  G_OBJECT_CLASS (klass)->dispose = mo_call_month_dispose;
  widget_class->grab_focus = mo_call_month_grab_focus;
  widget_class->focus = mo_call_month_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = new_signal ("chosen", 1, G_TYPE_INT64, 0, 0);
  signals[OPENED] = new_signal ("opened", 1, G_TYPE_INT64, 0, 0);
  signals[MOVED] = new_signal ("moved", 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_INT);
  signals[DAY_CHOSEN] = new_signal ("day-chosen", 1, G_TYPE_INT, 0, 0);
  signals[DAY_OPENED] = new_signal ("day-opened", 1, G_TYPE_INT, 0, 0);
  signals[EDGE] = new_signal ("edge", 1, G_TYPE_INT, 0, 0);
}

static void
mo_call_month_init (MoCallMonth *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE); /* not asked of what is within */
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  for (int i = 0; i < WEEKS * 7; i++)
    make_cell (self, i);
  self->names = make_names ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_focusable (self->scroller, FALSE);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
  gtk_box_append (GTK_BOX (self->box), self->names);
  gtk_box_append (GTK_BOX (self->box), self->scroller);
  mo_call_month_add_keys (self);
  mo_call_month_add_drag (self);
}
