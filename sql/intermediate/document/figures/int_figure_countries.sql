{#
  Between whom a figure measures: the countries named with it; else those of the figure before it, when that stands
  near; else the two that the document is about; else, for trade, the document's own country.
#}
with parties as (

    select * from {{ ref('int_figure_parties') }}

),

carried as (

    select
        *,
        last_value(
            if(codes is null, null, struct_pack(codes, paragraph_no, sentence_no, subject, named_codes)) ignore nulls
        ) over (
            partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
        ) as before_it,
    from parties
    left join {{ ref('int_figure_list_places') }} using (document_key, sentence_no, token_no)

),

decided as (

    select
        document_key,
        sentence_no,
        token_no,
        case
            {# "Kenya sold 9 tonnes to Peru and 3 tonnes to Togo" #}
            when
                before_it.sentence_no = sentence_no and before_it.subject = subject and len(named_codes) = 1
                and len(before_it.codes) = 2 and not list_contains(before_it.codes, named_codes[1])
                and subject in ('exports', 'imports', 'share', 'goods_trade') and not is_stand_in
                and (list_contains(before_it.codes, home) or list_contains(before_it.codes, opening_code))
                then [if(list_contains(before_it.codes, home), home, opening_code), named_codes[1]]
            {# "exports to Togo and Malta rose from 9 to 12 million, our customs said" #}
            when is_compared and before_it.sentence_no = sentence_no and list_has_all(before_it.codes, codes)
                then before_it.codes
            {# "trade reached 30 billion, of which Kenya's exports made up 16" #}
            when
                before_it.sentence_no = sentence_no and before_it.subject = 'goods_trade'
                and subject in ('exports', 'imports') and len(before_it.codes) = 2
                and list_has_all(before_it.codes, codes)
                then before_it.codes
            when is_part and before_it.sentence_no = sentence_no and len(before_it.codes) = 1
                then list_distinct(codes || before_it.codes)
            when codes is not null then codes
            when is_joint and pair is not null then pair
            when before_it.paragraph_no = paragraph_no then before_it.codes
            when sentence_no - before_it.sentence_no <= 2
                then if(pair is null and list_contains(before_it.codes, home), [home], before_it.codes)
            when pair is not null and subject != 'other' then pair
            when home is not null and subject in ('goods_trade', 'exports', 'imports', 'investment') then [home]
            else people_codes
        end as codes,
    from carried

)

select document_key, sentence_no, token_no, unnest(codes) as country_code,
from decided
