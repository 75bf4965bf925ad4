{#
  Figures with the countries of those before them: the last one, the last trade between two, and the first of the same sentence;
  with what place each has in its sentence and what stands around it.
#}
with parties as (

    select * from {{ ref('int_figure_parties') }}

),

{# "exports to Togo rose to 3 million. Imports from Togo fell": one of the two that the figure just before it is between #}
paired as (

    select
        * exclude (two_before)
        replace (
            if(
                len(codes) = 1
                {# "the foreign trade of Togo", but "imports from EU countries" #}
                and (not is_whole or codes[1] in (select organization_id from {{ ref('ref_organizations') }}))
                and subject in ('goods_trade', 'exports', 'imports', 'share', 'other')
                and sentence_no - two_before.sentence_no <= 2
                and list_contains(two_before.codes, codes[1]),
                two_before.codes,
                codes
            ) as codes
        ),
    from (
        select
            *,
            last_value(
                if(len(codes) = 2 and subject in ('goods_trade', 'exports', 'imports'),
                    struct_pack(codes, sentence_no), null) ignore nulls
            ) over (
                partition by document_key order by sentence_no, token_no
                rows between unbounded preceding and 1 preceding
            ) as two_before,
        from parties
    )

)

select
    *,
    last_value(
        if(codes is null, null, struct_pack(codes, paragraph_no, sentence_no, subject, named_codes)) ignore nulls
    ) over (
        partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
    ) as before_it,
    last_value(
        if(subject = 'goods_trade' and len(codes) = 2, struct_pack(codes, sentence_no), null) ignore nulls
    ) over (
        partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
    ) as trade_before,
    first_value(codes) over (partition by document_key, sentence_no order by token_no) as first_codes,
from paired
left join {{ ref('int_figure_list_places') }} using (document_key, sentence_no, token_no)
left join {{ ref('int_figure_surroundings') }} using (document_key, sentence_no, token_no)
left join (
    select * exclude (codes), codes as line_codes,
    from {{ ref('int_figure_lines') }}
) using (document_key, sentence_no, token_no)
