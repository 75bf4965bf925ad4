-- The $kept trade figures that are shown one by one: those of the latest periods.
select figure_id
from marts.fct_trade_figures
order by period_end desc nulls last, figure_id
limit $kept
