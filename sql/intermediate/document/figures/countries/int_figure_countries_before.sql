{#
  Figures with the countries of those before them: the last one, the last trade between two, and the first of the same sentence;
  with what place each has in its sentence and what stands around it.
#}
with parties as (

    select * from {{ ref('int_figure_parties') }}
    left join {{ ref('int_figure_list_places') }} using (document_key, sentence_no, token_no)

),

owners as (

    select document_key, sentence_no, list(distinct country_code) as owner_codes,
    from {{ ref('int_figure_country_contexts') }}
    where is_owner
    group by document_key, sentence_no

),

remembered as (

    select
        *,
        last_value(
            if(len(named_codes) = 2 and len(codes) = 2 and subject in ('goods_trade', 'exports', 'imports'),
                struct_pack(codes, sentence_no), null)
            ignore nulls
        ) over so_far as two_before,
        last_value(
            if(len(named_codes) > 1 and subject in ('exports', 'imports')
                and list_contains(named_codes, coalesce(owner_code, opening_code)),
                struct_pack(code := coalesce(owner_code, opening_code), codes := named_codes, sentence_no), null)
            ignore nulls
        ) over so_far as trader_before,
    from parties
    window so_far as (
        partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
    )

),

paired as (

    select
        remembered.* exclude (two_before, trader_before)
        replace (
            case
                {# "Malta's exports to Togo rose. Imports from Togo fell": one of two of the figure just before it #}
                when
                    len(codes) = 1
                    {# "the foreign trade of Togo", but "imports from EU countries" #}
                    and (not is_whole or codes[1] in (select organization_id from {{ ref('ref_organizations') }}))
                    and subject in ('goods_trade', 'exports', 'imports', 'share', 'other')
                    and sentence_no - two_before.sentence_no <= 2
                    and list_contains(two_before.codes, codes[1])
                    then two_before.codes
                {# "Malta's exports to Togo rose. Those to Peru fell" #}
                when
                    len(named_codes) = 1 and subject in ('exports', 'imports', 'share', 'other')
                    and sentence_no - trader_before.sentence_no between 1 and 2
                    and not list_contains(trader_before.codes || coalesce(owner_codes, []) || coalesce(pair, []),
                        named_codes[1])
                    then list_sort([trader_before.code, named_codes[1]])
                else codes
            end as codes
        ),
    from remembered
    left join owners using (document_key, sentence_no)

)

select
    *,
    last_value(
        if(codes is null or is_part, null, struct_pack(codes, paragraph_no, sentence_no, subject, named_codes))
        ignore nulls
    ) over so_far as before_it,
    last_value(if(subject = 'goods_trade' and len(codes) = 2, struct_pack(codes, sentence_no), null) ignore nulls)
        over so_far as trade_before,
    first_value(codes) over (partition by document_key, sentence_no order by token_no) as first_codes,
from paired
left join {{ ref('int_figure_surroundings') }} using (document_key, sentence_no, token_no)
left join (
    select * exclude (codes), codes as line_codes,
    from {{ ref('int_figure_lines') }}
) using (document_key, sentence_no, token_no)
window so_far as (
    partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
)
