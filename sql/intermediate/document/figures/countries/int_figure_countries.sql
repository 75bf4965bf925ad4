{#
  Between whom a figure measures. Two values told one by one share all their countries but those that are only the other's.
#}
with figures as (

    select * from {{ ref('int_figure_countries_alone') }}

),

shared as (

    select
        figures.* replace (
            if(
                twins.twin_no is null,
                figures.codes,
                list_filter(
                    list_distinct(coalesce(figures.codes, []) || coalesce(others.codes, [])),
                    lambda code: not list_contains(twins.other_codes, code)
                )
            ) as codes
        ),
        twins.twin_no is not null as is_twin,
    from figures
    left join {{ ref('int_figure_countries_respective') }} as twins using (document_key, sentence_no, token_no)
    left join figures as others
        on twins.document_key = others.document_key
        and twins.sentence_no = others.sentence_no
        and twins.twin_no = others.token_no

)

select
    document_key,
    sentence_no,
    token_no,
    unnest(
        if(is_twin and len(codes) = 1 and home is not null, list_distinct(list_append(codes, home)), codes)
    ) as country_code,
from shared
