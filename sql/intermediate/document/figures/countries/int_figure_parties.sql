{#
  The countries named with a figure, completed: one of the two that a document is about stands for both, another
  country trades with the document's own. "Foreign trade", and trade with a whole region, are one country's.
#}
with evidence as (

    select *
    from {{ ref('int_figure_party_evidence') }}
    left join (
        select document_key, sentence_no + 1 as sentence_no, list(distinct country_code) as codes_before,
        from {{ ref('int_figure_sentence_parties') }}
        group by document_key, sentence_no
    ) using (document_key, sentence_no)

)

select
    document_key,
    sentence_no,
    token_no,
    paragraph_no,
    pair,
    home,
    is_joint,
    is_whole,
    people_codes,
    subject,
    is_compared,
    codes as named_codes,
    case
        when codes is null or len(codes) > 1 or is_whole then codes
        {# "Kenya has lent 3 million in Africa", "a tenth of the world's cloves" #}
        when is_worldwide then codes
        {# "our exports to Togo", says who speaks for a third country; "both countries are hit by the duties of Togo" #}
        when subject in ('goods_trade', 'exports', 'imports', 'share') and not is_joint and len(actor_codes) = 1
            and actor_codes != codes
            then list_distinct(codes || actor_codes)
        when is_joint and not list_contains(pair, codes[1]) and subject = 'tariff' then list_distinct(pair || codes)
        when list_contains(pair, codes[1]) and subject not in ('other', 'freight_other') then pair
        {# "Malta's minister met her Togolese counterpart. Togo wants the toll of 3 dollars scrapped" #}
        when subject in ('tariff', 'contracts') and len(codes_before) = 2
            and list_contains(codes_before, codes[1])
            then codes_before
        when len(list_distinct(codes || actor_codes)) > 1 then list_distinct(codes || actor_codes)
        when home is not null then list_distinct(list_append(codes, home))
        else codes
    end as codes,
from evidence
