{# The contract lists metrics and comparators; 'none' marks what is measured but is no trade, such as a price. #}
select
    language,
    phrase,
    kind,
    concept,
from {{ ref('lex_figures') }}
where
    case kind
        when 'metric' then coalesce(concept, '') not in (
            'goods_trade', 'exports', 'imports', 'investment', 'freight_rail', 'freight_other', 'contracts', 'tariff',
            'loan_or_aid', 'passengers', 'share', 'other', 'none'
        )
        when 'comparator' then coalesce(concept, '') not in ('>', '<', '~')
        when 'increase' then concept not in ('times', 'by_times') and try_cast(concept as double) is null
        when 'decrease' then try_cast(coalesce(concept, '0') as double) is null
        else false
    end
