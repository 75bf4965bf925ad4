{#
  Noun phrases that speak of one actor, joined: "Wang Yi, membre du Bureau politique et ministre des Affaires étrangères",
  "le vice-Premier ministre et ministre des Affaires étrangères, Mourat Nourtléou".
#}
with noun_phrases as (

    select * from {{ ref('int_noun_phrases') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

marks as (

    select document_key, sentence_no, commas, verbs
    from {{ ref('int_sentence_marks') }}

),

separators as (

    {# what may stand between two phrases of one actor: a comma or "and", with an adverb after it at most #}
    select document_key, sentence_no, token_no, token_end, concept as separator
    from phrases
    where concept in ('comma', 'and')

),

adverbs as (

    select distinct document_key, sentence_no, token_no, token_end
    from phrases
    where kind = 'adverb'

),

stretched_separators as (

    select * from separators
    union
    select separators.document_key, separators.sentence_no, separators.token_no, adverbs.token_end, separators.separator
    from separators
    inner join adverbs
        on separators.document_key = adverbs.document_key
        and separators.sentence_no = adverbs.sentence_no
        and separators.token_end = adverbs.token_no

),

neighbours as (

    select
        noun_phrases.*,
        name is not null as has_name,
        roles is not null and name is null as is_bare_role,
        name is not null and countries is null and not is_oblique and (roles is null or not has_determiner) as is_bare_name,
        lag(token_end) over reading as end_before,
        lag(name is not null) over reading as name_before,
        lag(roles is not null and name is null) over reading as bare_role_before,
        lag(is_oblique) over reading as oblique_before,
        lag(is_plural_role and countries is not null or is_bare_country and is_oblique) over reading as shared_before,
        lag(is_bare_country or (is_plural_role and countries is not null)) over reading as country_before,
    from noun_phrases
    window reading as (partition by document_key, sentence_no order by token_no)

),

separated as (

    select
        neighbours.*,
        stretched_separators.separator,
    from neighbours
    left join stretched_separators
        on neighbours.document_key = stretched_separators.document_key
        and neighbours.sentence_no = stretched_separators.sentence_no
        and neighbours.end_before = stretched_separators.token_no
        and neighbours.token_no = stretched_separators.token_end

),

apposed as (

    select
        *,
        coalesce(separator = 'comma' and name_before and is_bare_role and not is_oblique and not (is_possessive and ends_in_role), false) as follows_its_name,
    from separated

),

linked as (

    select
        *,
        follows_its_name
        or coalesce(separator = 'and' and bare_role_before and roles is not null and not has_determiner, false)
        or coalesce(separator = 'comma' and bare_role_before and is_bare_name, false)
        and not coalesce(lag(follows_its_name) over reading, false)
        {# "la Chine et le Kazakhstan", "the foreign ministers of Greece and Turkey" #}
        or coalesce(country_before and is_bare_country and not is_oblique and (separator = 'and' or separator = 'comma' and not oblique_before), false)
        {# "les ministres des Transports d'Azerbaïdjan, de Géorgie et du Kazakhstan" #}
        or coalesce(is_bare_country and is_oblique and shared_before and separator in ('and', 'comma'), false)
        as goes_on,
        {# "between the campaign and Russia" #}
        is_oblique or coalesce(separator = 'and' and lag(is_oblique) over reading, false) as is_governed,
    from apposed
    window reading as (partition by document_key, sentence_no order by token_no)

),

numbered as (

    select
        *,
        count_if(not goes_on) over (partition by document_key, sentence_no order by token_no) as mention_no,
    from linked

),

joined as (

    select
        document_key,
        sentence_no,
        mention_no::integer as mention_no,
        min(token_no) as token_no,
        max(token_end) as token_end,
        max(name) as name,
        min(name_token) as name_token,
        max(title) as title,
        flatten(list(roles order by token_no) filter (roles is not null)) as role_list,
        max(domain) as domain,
        flatten(list(countries order by token_no) filter (countries is not null)) as countries,
        bool_or(is_plural_role) as is_plural_role,
        max(plural_role) as plural_role,
        bool_or(is_joint) as is_joint,
        max(pronoun) as pronoun,
        max(organization_id) as organization_id,
        max(organization_head) as organization_head,
        bool_or(is_government) as is_government,
        bool_or(is_public_body) as is_public_body,
        bool_or(is_document) as is_document,
        bool_or(is_data) as is_data,
        bool_or(is_collective) as is_collective,
        bool_or(names_country) as names_country,
        arg_min(has_determiner, token_no) as has_determiner,
        arg_min(is_indefinite, token_no) as is_indefinite,
        arg_min(is_governed, token_no) as is_oblique,
        arg_max(is_possessive, token_no) as is_possessive,
    from numbered
    group by document_key, sentence_no, mention_no

),

appositions as (

    {# "L'ambassadeur de Chine au Bénin, Gao Yunshan, a dit": a name between commas takes the office before it, whatever stands between #}
    select
        *,
        name is not null
        and role_list is null
        and not is_oblique
        and {{ count_between('marks.commas', 'token_no - 1', 'token_no') }} > 0
        and office_before.name is null
        and {{ count_between('marks.verbs', 'office_before.token_end', 'token_no') }} = 0
        and token_no - office_before.token_end <= 14 as follows_office,
    from (
        select
            *,
            last_value(
                if(role_list is null or is_plural_role, null, struct_pack(role_list, domain, countries, name, token_end)) ignore nulls
            ) over (
                partition by document_key, sentence_no order by token_no rows between unbounded preceding and 1 preceding
            ) as office_before,
        from joined
    )
    left join marks using (document_key, sentence_no)

)

select
    * exclude (office_before, follows_office, commas, verbs)
    replace (
        if(follows_office, office_before.role_list, role_list) as role_list,
        if(follows_office, office_before.domain, domain) as domain,
        if(follows_office, office_before.countries, countries) as countries
    ),
from appositions
